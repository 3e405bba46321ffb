"""Tell how a hub is: its condition, its figures, the metrics and the page that show them.

Invariant: nothing here changes anything at a hub; who asks costs it at most one call of OpenD in some seconds.
"""
