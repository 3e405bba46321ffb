"""Put one hub and one NATS server under load; ``python -m bench.hub`` prints the table of docs/HUB-AT-SCALE.md."""
