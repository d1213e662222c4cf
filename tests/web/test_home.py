"""The home page says what this is and what an assessment asks of people."""

from tests.web.build import words


def test_the_home_page_says_how_much_is_asked(visitor):
    text = words(visitor.get("/").text)
    asked = len(visitor.services.catalogue.find("smart-city").questions)
    deciding = visitor.deciding("cctv", "command")
    assert "Siap membeli teknologi kota cerdas? Mulai dari titik B" in text
    assert f"{asked} pertanyaan; {deciding} di antaranya menentukan CCTV dan pusat kendali" in text
    assert "Perkiraan kami, belum diukur" in text
