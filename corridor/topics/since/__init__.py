"""What changed since a vintage: in the views a reader holds, and everywhere else."""
