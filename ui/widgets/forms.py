"""Cards of captions and fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from . import theme
from .controls import label


def form_card(title: str) -> tuple[QFrame, QFormLayout]:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
    column.setSpacing(theme.M)
    column.addWidget(label(title, "strong"))
    form = QFormLayout()
    form.setHorizontalSpacing(theme.XL)
    form.setVerticalSpacing(theme.M)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    column.addLayout(form)
    return card, form


def add_row(form: QFormLayout, title: str, field: QWidget, beside: QWidget | None = None) -> None:
    caption = label(title, "muted")
    caption.setMinimumWidth(theme.scaled(190))
    caption.setMinimumHeight(theme.scaled(30))
    caption.setBuddy(field)
    field.setAccessibleName(title)
    field.setMinimumHeight(theme.scaled(30))
    row = QHBoxLayout()
    row.setSpacing(theme.XS)
    row.addWidget(field, 1)
    if beside is not None:
        row.addWidget(beside)
    form.addRow(caption, row)
