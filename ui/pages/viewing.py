"""What the viewer shows of a photo: what it would become, or what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColorSpace

from photofix.messages import Message
from photofix.values import strengths, strengths_text

from ..links.background import Background
from ..links.decoder import Decoder
from ..links.images import Patch, Pyramid
from ..links.lab_link import LabLink
from ..links.preferences import Care
from ..presenters.diagnoses import Diagnoses
from ..presenters.exif import exif_line
from ..presenters.histogram import histogram_of
from ..presenters.photos import PhotoRow
from ..presenters.phrases import phrase
from ..presenters.preview import PreviewSession, Wish
from ..presenters.thumbnails import Thumbnails
from ..widgets.composer import Composer
from ..widgets.panel import ViewerPanel
from .caring import Caring


class Viewing(QObject):
    """Has one photo decoded and shown: beside a preview while it is in no batch, else beside its
    copy. Whatever arrives for a photo that is shown no more is dropped."""

    def __init__(
        self,
        panel: ViewerPanel,
        composer: Composer,
        caring: Caring,
        thumbnails: Thumbnails,
        diagnoses: Diagnoses,
        lab: LabLink,
        target: QColorSpace,
    ) -> None:
        super().__init__(panel)
        self._panel, self._viewer, self._composer = panel, panel.viewer, composer
        self._caring = caring
        self._thumbnails, self._diagnoses, self._lab = thumbnails, diagnoses, lab
        self._background = Background("viewer", parent=self)
        self._decoder = Decoder(target)
        self._preview = PreviewSession(lab, self)
        self._versus = PreviewSession(lab, self)  # what the preview is compared with
        self._other: dict[str, str] = {}  # options that make the other plan
        self._other_name = ""
        self._row: PhotoRow | None = None
        self._ticket = 0
        self._viewer.settled.connect(self._want_preview)
        composer.strengthened.connect(self._set_strength)
        composer.edited.connect(self._ask_again)
        caring.changed.connect(self._ask_again)
        self._preview.ordered.connect(lambda: self._viewer.set_busy(True))
        self._preview.made.connect(self._show_preview)
        self._preview.failed.connect(self._preview_failed)
        self._versus.made.connect(self._show_versus)
        self._versus.failed.connect(self._preview_failed)
        panel.versus.chosen.connect(self._compare_with)
        panel.histogram_toggled.connect(lambda _: self._count())
        self._viewer.settled.connect(lambda *_: self._count())

    def path(self) -> Path | None:
        """The photo that is shown."""
        return None if self._row is None else self._row.path

    def show(self, row: PhotoRow) -> None:
        """Show the thumbnail at once, and the photo when it is decoded."""
        anew = row.path != self.path() or not self._viewer.has_after()
        self._row = row
        self._ticket += 1
        self._panel.complain(row.reason, "error" if row.state == "failed" else "warning")
        self._panel.explain(row.plan)
        self._panel.set_comparable(row.job is None)
        self._viewer.set_busy(False)
        self._viewer.set_strength(1.0 if self._is_ordered() else self._strength())
        if anew:
            self._panel.set_name(row.path)
            self._show_rough(row.path)
        self._read(row.path, self._show_photo, self._show_problem)
        if row.output is not None and row.state == "done":
            self._read(row.output, self._show_after, self._panel.complain)
        ticket, decoder = self._ticket, self._decoder
        self._background.run(
            lambda: exif_line(decoder.tags(row.path)),
            lambda line: self._show_exif(ticket, line),
        )

    def close(self) -> None:
        """Show nothing any more."""
        self._ticket += 1
        self._row = None
        self._preview.drop()
        self._versus.drop()
        self._viewer.show_photo(None)

    def close_threads(self) -> None:
        self._background.close()
        self._decoder.close()

    def _is_ordered(self) -> bool:
        """Whether the photo is in a batch of the queue."""
        return self._row is not None and self._row.job is not None

    def _show_rough(self, path: Path) -> None:
        self._preview.drop()
        self._versus.drop()
        self._viewer.compare_with("")
        thumbnail = self._thumbnails.get(path)
        rough = None if thumbnail is None else Pyramid((thumbnail.toImage(),))
        self._viewer.show_rough(rough, self.tr("Loading…"))
        if not self._is_ordered():
            self._lab.read(path)

    def _read(
        self,
        path: Path,
        show: Callable[[Pyramid], object],
        complain: Callable[[Message], object],
    ) -> None:
        ticket, decoder = self._ticket, self._decoder
        self._background.run(
            lambda: decoder.pyramid(path),
            lambda pyramid: ticket == self._ticket and show(pyramid),
            lambda reason: ticket == self._ticket and complain(reason),
        )

    def _show_photo(self, pyramid: Pyramid) -> None:
        self._panel.set_size(pyramid.size)
        self._viewer.show_photo(pyramid, keep_view=True)

    def _show_exif(self, ticket: int, line: str) -> None:
        if ticket == self._ticket:
            self._panel.set_exif(line)

    def _show_after(self, copy: Pyramid) -> None:
        self._viewer.show_after(copy)
        self._count()

    def _count(self) -> None:
        """Show how the values of the part in view are spread, where that is asked for."""
        if not self._panel.histogram.isHidden() and self._viewer.has_photo():
            before, after = self._viewer.samples()
            self._panel.histogram.show_histograms(
                histogram_of(before), None if after is None else histogram_of(after)
            )

    # Another plan, in place of the original.

    def _compare_with(self, options: dict[str, str], name: str) -> None:
        self._other, self._other_name = options, name
        self._versus.drop()
        self._viewer.compare_with("")
        self._want_versus()

    def _want_versus(self) -> None:
        """Order it once the preview itself is there: the process makes one at a time."""
        wish = self._wish()
        if not self._other or wish is None or self._is_ordered() or self._viewer.is_rough():
            self._viewer.compare_with("")
            return
        other = {**dict(wish.options), **self._other}
        wish = replace(wish, options=tuple(other.items()))
        self._viewer.set_busy(True)
        region, zoom = self._viewer.visible_region(), self._viewer.zoom()
        self._versus.want(wish, region, zoom, self._diagnoses.of(wish.path))

    def _show_versus(self, patch: Patch | None, final: bool, _: Message | None) -> None:
        if final:
            self._viewer.set_busy(False)
            self._viewer.compare_with(self._other_name, patch)

    def _show_problem(self, reason: Message) -> None:
        self._viewer.show_photo(None, phrase(reason), keep_view=True)

    # The preview of a photo that is in no batch.

    def _set_strength(self, _: float) -> None:
        if not self._is_ordered():
            self._viewer.set_strength(self._strength())

    def _strength(self) -> float:
        """How far to go with the photo that is shown."""
        beside = self._beside()
        if beside is None:
            return self._composer.strength()
        return strengths(beside.options.get("strength", 1.0), "strength")[0]

    def _beside(self) -> Care | None:
        """What is done to the photo, where the composer shows something else."""
        return None if self._row is None else self._caring.beside(self._row.path)

    def _ask_again(self) -> None:
        """The sentence or an option means something else now."""
        if self._row is None or self._is_ordered():
            return
        if self._beside() is not None or self._composer.meaning().problem is None:
            self._want_preview(self._viewer.visible_region(), self._viewer.zoom())
        else:
            self._preview.drop()
            self._viewer.set_busy(False)
            self._viewer.show_after(None)

    def _want_preview(self, region: QRectF, zoom: float) -> None:
        path, wish = self.path(), self._wish()
        self._versus.drop()
        if self._is_ordered() or self._viewer.is_rough() or region.isEmpty():
            return
        if path is not None and wish is not None:
            self._preview.want(wish, region, zoom, self._diagnoses.of(path))

    def _wish(self) -> Wish | None:
        """What would be done to the photo; None where the composer says nothing usable."""
        path, beside, composer = self.path(), self._beside(), self._composer
        if path is None:
            return None
        if beside is not None:
            amounts = strengths(beside.options.get("strength", 1.0), "strength")[1]
            values = {key: value for key, value in beside.options.items() if key != "strength"}
            if amounts:
                values["strength"] = strengths_text(1.0, amounts)
            return Wish(path, beside.sentence, tuple(values.items()))
        if composer.meaning().problem or composer.options.problem():
            return None
        return Wish(path, composer.meaning().sentence, tuple(composer.plan_values().items()))

    def _show_preview(self, patch: Patch | None, final: bool, reason: Message | None) -> None:
        self._viewer.show_after(patch)
        self._panel.explain(reason)
        if final:
            self._viewer.set_busy(False)
            self._panel.complain(None)
            self._count()
            self._want_versus()

    def _preview_failed(self, reason: Message) -> None:
        self._viewer.set_busy(False)
        self._panel.complain(reason)
