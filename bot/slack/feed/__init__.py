"""The store's feed of changes, followed in the background, and work that comes round."""
