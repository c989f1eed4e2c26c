"""Documents to typed content, consistency, the workspace, and safe fixes."""
