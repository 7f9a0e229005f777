"""What is written, and how: outputs with keys, the manifest, the stage, and putting a stage in place."""
