"""Find what companies' statements say of them beyond the fields of Qot_StockFilter.

Invariant: every figure is that of statements, estimates and prices that other calls show.
"""
