"""Trade event contracts: the two sides of one contract, and how they look in messages.

Invariant: both sides are one position. A contract for No at a price is a contract for Yes sold at 1 less that price,
with 1 set aside, so that whoever holds one of each holds 1 for certain, which is paid at once. That the vendor nets the
sides like this is inferred.
"""
