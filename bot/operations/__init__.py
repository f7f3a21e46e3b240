"""What whoever runs roombot needs, the same for every front: log lines, figures, health, and limits on haste."""
