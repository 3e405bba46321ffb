"""Examples of requests: whether they fit the protos, and what a template sees of them."""
