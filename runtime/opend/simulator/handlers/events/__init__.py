"""Answer the quote protocols of event contracts.

Invariant: what is listed is answered from the model; a code that is not is answered by a sample, whose retMsg says so.
"""
