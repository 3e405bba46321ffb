"""Stand in for the vendor's package `futu`: it is `opend.futu`, and so are its submodules."""

from opend_as_futu import stand_in

stand_in(__name__)
