from nautilus_trader.trading.strategy import Strategy

class Trader:
    def add_strategy(self, strategy: Strategy) -> None: ...
