"""The pages on which a purchase proposal is written: the list, the guide through its parts, the form of each."""
