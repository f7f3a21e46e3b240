"""The front desk: every request is acknowledged, answered once by the clerk, and its answer seen delivered."""
