"""What can be asked over HTTP, one module a subject; each registers its routes on a router."""
