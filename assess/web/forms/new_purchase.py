"""The form that begins a purchase proposal: what it is called and of which class."""

from collections.abc import Sequence
from typing import Any

from assess.core.errors import N_
from assess.core.purchases.fields import LONGEST_TEXT
from assess.web.forms.fields import ChoiceField, SpokenForm, TypedField
from assess.web.languages import speaking

UNKNOWN = N_("There is no class “%(name)s”. Choose one of these: %(known)s.")
SHOWN = 60


class ClassField(ChoiceField):
    """The class of a purchase; one that is not offered is named with those that are."""

    def post_validate(self, form: Any, validation_stopped: bool) -> None:
        if self.data and self.data not in [value for value, _words in self.choices]:
            to = speaking()
            known = to.listed([words for _value, words in self.choices])
            self.errors = [*self.errors, to.gettext(UNKNOWN, name=self.typed[:SHOWN], known=known)]


class NewPurchaseForm(SpokenForm):
    """Everything else is asked part by part, once the proposal is there."""

    title = TypedField(N_("What is to be bought?"), required=N_("Write what is to be bought."), most=LONGEST_TEXT)
    class_id = ClassField(N_("Class of purchase"), required=N_("Choose the class of the purchase."))

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        self.class_id.choices = choices
