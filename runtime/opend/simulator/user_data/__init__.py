"""Keep the user's data at the gateway: price reminders and watchlists.

Invariant: the data belongs to the gateway and knows no connection.
"""
