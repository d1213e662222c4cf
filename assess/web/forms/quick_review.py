"""The form before a quick review: of which class the purchase is, and of which region."""

from collections.abc import Mapping, Sequence
from typing import Any

from assess.core.errors import N_
from assess.web.forms.fields import ChoiceField, SpokenForm, TypedField
from assess.web.forms.new_purchase import ClassField


class RegionForm(SpokenForm):
    """A region by the assessment it has, or by its name; a new one has a kind too."""

    class_id = ClassField(N_("Class of purchase"), required=N_("Choose the class of the purchase."))
    name = TypedField(N_("Region as the papers name it"))
    region = ChoiceField(N_("Assessment that the line belongs to"))
    kind = ChoiceField(N_("What kind of region is it?"))

    def offer(
        self,
        classes: Sequence[tuple[str, str]],
        assessments: Sequence[tuple[str, str]],
        kinds: Mapping[str, str],
    ) -> None:
        """Set the choices, in the language of the request."""
        self.class_id.choices = classes
        self.region.choices = assessments
        self.kind.choices = list(kinds.items())

    def say(self, field: str, words: str) -> None:
        """Put a sentence at a field."""
        found: Any = self[field]
        found.errors = [*found.errors, words]
