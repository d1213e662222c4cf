"""The pages of the planning models: a form made from the list of inputs, and the results beside it."""
