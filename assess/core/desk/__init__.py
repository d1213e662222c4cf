"""The reviewer's desk: all proposals of all assessments in short, sifted, ordered and taken together."""
