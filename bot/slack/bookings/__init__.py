"""What is answered about bookings: made, changed, given back, listed, refused."""
