"""The one place that joins the parts, one module a command. Nothing else reads the clock or makes ids."""
