"""roombot books meeting rooms from sentences typed in Slack."""
