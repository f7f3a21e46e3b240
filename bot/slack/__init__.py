"""The Slack front: what people type and press there becomes requests to the core, and answers become blocks."""
