"""What ships with photofix: weights and the text encoder; installed as `photofix_resources`."""
