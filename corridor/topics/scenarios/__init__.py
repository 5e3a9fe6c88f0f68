"""What if: what the model of the network says of measures, projects and closures."""
