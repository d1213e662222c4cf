"""The planning models: staffing, service time and five-year cost, from a city's own figures."""
