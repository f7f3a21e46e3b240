"""The booking form and its smaller sisters: what stands in them, what is wrong, and how they look."""
