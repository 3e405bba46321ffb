# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_StockScreen.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_stock_filter
from .late import dataclass
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Boundary",
    "Interval",
    "Param",
    "Plate",
    "PropertyBasic",
    "PropertyBroker",
    "PropertyCumulative",
    "PropertyFeatured",
    "PropertyFinancial",
    "PropertyIndicator",
    "PropertyKlineShape",
    "PropertyOption",
    "PropertySimple",
    "QueryIndicatorPattern",
    "QueryIndicatorPositional",
    "QueryKlineShape",
    "QueryPlate",
    "QueryPropertyBroker",
    "QueryPropertyCumulative",
    "QueryPropertyFeatured",
    "QueryPropertyFinancial",
    "QueryPropertyOption",
    "QueryPropertySimple",
    "QuerySimpleField",
    "Request",
    "Response",
    "ResultPropertyBasic",
    "ResultPropertyBroker",
    "ResultPropertyCumulative",
    "ResultPropertyFeatured",
    "ResultPropertyFinancial",
    "ResultPropertyIndicator",
    "ResultPropertyKlineShape",
    "ResultPropertyOption",
    "ResultPropertySimple",
    "RetrieveQuery",
    "RspItemResult",
    "ScreenQuery",
    "Sort",
    "StockScreenItem",
]


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """Message Qot_StockScreen.Boundary."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "required"),
        Field(2, "includes", "includes", "bool", "required"),
    )

    value: float
    includes: bool


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """Message Qot_StockScreen.Interval."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "unit", "unit", "int32", "optional"),
    )

    filter_min: Boundary | None = None
    filter_max: Boundary | None = None
    unit: int | None = None


@dataclass(slots=True, kw_only=True)
class Param(Message):
    """Message Qot_StockScreen.Param."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Param"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "optional"),
        Field(2, "sval", "sval", "string", "optional"),
        Field(3, "ival", "ival", "int64", "optional"),
        Field(4, "aval", "aval", "int64", "repeated"),
    )

    type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class PropertyBasic(Message):
    """Message Qot_StockScreen.PropertyBasic."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyBasic"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "name", "name", "int32", "optional"),)

    name: int | None = None


@dataclass(slots=True, kw_only=True)
class PropertySimple(Message):
    """Message Qot_StockScreen.PropertySimple."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertySimple"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "name", "name", "int32", "optional"),)

    name: int | None = None


@dataclass(slots=True, kw_only=True)
class PropertyCumulative(Message):
    """Message Qot_StockScreen.PropertyCumulative."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyCumulative"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "days", "days", "uint32", "optional"),
        Field(3, "periodAverage", "period_average", "int32", "optional"),
    )

    name: int | None = None
    days: int | None = None
    period_average: int | None = None


@dataclass(slots=True, kw_only=True)
class PropertyFinancial(Message):
    """Message Qot_StockScreen.PropertyFinancial."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyFinancial"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "term", "term", "int32", "optional"),
        Field(3, "duration", "duration", "int64", "optional"),
        Field(4, "year", "year", "int32", "optional"),
        Field(5, "periodAverage", "period_average", "int32", "optional"),
        Field(6, "futureDuration", "future_duration", "int32", "optional"),
    )

    name: int | None = None
    term: int | None = None
    duration: int | None = None
    year: int | None = None
    period_average: int | None = None
    future_duration: int | None = None


@dataclass(slots=True, kw_only=True)
class PropertyIndicator(Message):
    """Message Qot_StockScreen.PropertyIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "period", "period", "int32", "optional"),
        Field(3, "indicatorParams", "indicator_params", "int64", "repeated"),
    )

    name: int | None = None
    period: int | None = None
    indicator_params: list[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class PropertyFeatured(Message):
    """Message Qot_StockScreen.PropertyFeatured."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyFeatured"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "period", "period", "int32", "optional"),
        Field(3, "rangePeriod", "range_period", "int32", "optional"),
        Field(4, "firstCustomParam", "first_custom_param", "int64", "optional"),
    )

    name: int | None = None
    period: int | None = None
    range_period: int | None = None
    first_custom_param: int | None = None


@dataclass(slots=True, kw_only=True)
class PropertyBroker(Message):
    """Message Qot_StockScreen.PropertyBroker."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyBroker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "days", "days", "int32", "optional"),
        Field(3, "param", "param", "string", "optional"),
    )

    name: int | None = None
    days: int | None = None
    param: str | None = None


@dataclass(slots=True, kw_only=True)
class PropertyOption(Message):
    """Message Qot_StockScreen.PropertyOption."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyOption"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "param", "param", "message", "optional", message="qot_stock_screen.Param"),
        Field(3, "period", "period", "int32", "optional"),
    )

    name: int | None = None
    param: Param | None = None
    period: int | None = None


@dataclass(slots=True, kw_only=True)
class PropertyKlineShape(Message):
    """Message Qot_StockScreen.PropertyKlineShape."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyKlineShape"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional"),
        Field(2, "period", "period", "int32", "optional"),
    )

    name: int | None = None
    period: int | None = None


@dataclass(slots=True, kw_only=True)
class QuerySimpleField(Message):
    """Message Qot_StockScreen.QuerySimpleField."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QuerySimpleField"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "simpleField", "simple_field", "int32", "optional"),
        Field(2, "screenValueList", "screen_value_list", "int64", "repeated"),
    )

    simple_field: int | None = None
    screen_value_list: list[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class Plate(Message):
    """Message Qot_StockScreen.Plate."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Plate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "parentPlateId", "parent_plate_id", "string", "optional"),
        Field(2, "plateIdList", "plate_id_list", "string", "repeated"),
    )

    parent_plate_id: str | None = None
    plate_id_list: list[str] = empty_list()


@dataclass(slots=True, kw_only=True)
class QueryPlate(Message):
    """Message Qot_StockScreen.QueryPlate."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPlate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plateList", "plate_list", "message", "repeated", message="qot_stock_screen.Plate"),
    )

    plate_list: list[Plate] = empty_list()


@dataclass(slots=True, kw_only=True)
class QueryPropertySimple(Message):
    """Message Qot_StockScreen.QueryPropertySimple."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertySimple"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "required", message="qot_stock_screen.PropertySimple"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "unit", "unit", "int32", "optional"),
    )

    property: PropertySimple
    filter_min: Boundary | None = None
    filter_max: Boundary | None = None
    unit: int | None = None


@dataclass(slots=True, kw_only=True)
class QueryPropertyCumulative(Message):
    """Message Qot_StockScreen.QueryPropertyCumulative."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyCumulative"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "required", message="qot_stock_screen.PropertyCumulative"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(5, "unit", "unit", "int32", "optional"),
    )

    property: PropertyCumulative
    filter_min: Boundary | None = None
    filter_max: Boundary | None = None
    continuous_period: int | None = None
    unit: int | None = None


@dataclass(slots=True, kw_only=True)
class QueryPropertyFinancial(Message):
    """Message Qot_StockScreen.QueryPropertyFinancial."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyFinancial"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "required", message="qot_stock_screen.PropertyFinancial"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(7, "unit", "unit", "int32", "optional"),
    )

    property: PropertyFinancial
    filter_min: Boundary | None = None
    filter_max: Boundary | None = None
    continuous_period: int | None = None
    unit: int | None = None


@dataclass(slots=True, kw_only=True)
class QueryIndicatorPositional(Message):
    """Message Qot_StockScreen.QueryIndicatorPositional."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryIndicatorPositional"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "position", "position", "int32", "required", enum="qot_stock_filter.RelativePosition"),
        Field(2, "period", "period", "int32", "required"),
        Field(3, "firstIndicator", "first_indicator", "int32", "required"),
        Field(4, "secondIndicator", "second_indicator", "int32", "optional"),
        Field(5, "secondValue", "second_value", "int64", "optional"),
        Field(6, "firstIndicatorParams", "first_indicator_params", "int64", "repeated"),
        Field(7, "secondIndicatorParams", "second_indicator_params", "int64", "repeated"),
        Field(8, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(10, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
        Field(11, "firstIndicatorName", "first_indicator_name", "int32", "optional"),
        Field(12, "periodType", "period_type", "int32", "optional"),
    )

    position: qot_stock_filter.RelativePosition
    period: int
    first_indicator: int
    second_indicator: int | None = None
    second_value: int | None = None
    first_indicator_params: list[int] = empty_list()
    second_indicator_params: list[int] = empty_list()
    continuous_period: int | None = None
    intervals: list[Interval] = empty_list()
    first_indicator_name: int | None = None
    period_type: int | None = None


@dataclass(slots=True, kw_only=True)
class QueryIndicatorPattern(Message):
    """Message Qot_StockScreen.QueryIndicatorPattern."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryIndicatorPattern"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "pattern", "pattern", "int32", "optional"),
        Field(2, "period", "period", "int32", "required"),
        Field(3, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(4, "name", "name", "int32", "optional"),
        Field(5, "isMatching", "is_matching", "bool", "optional"),
        Field(6, "subPatterns", "sub_patterns", "int32", "repeated"),
        Field(7, "periodType", "period_type", "int32", "optional"),
    )

    pattern: int | None = None
    period: int
    continuous_period: int | None = None
    name: int | None = None
    is_matching: bool | None = None
    sub_patterns: list[int] = empty_list()
    period_type: int | None = None


@dataclass(slots=True, kw_only=True)
class QueryPropertyFeatured(Message):
    """Message Qot_StockScreen.QueryPropertyFeatured."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyFeatured"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyFeatured"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
        Field(5, "valueSet", "value_set", "int64", "repeated"),
    )

    property: PropertyFeatured | None = None
    filter_min: Boundary | None = None
    filter_max: Boundary | None = None
    intervals: list[Interval] = empty_list()
    value_set: list[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class QueryPropertyBroker(Message):
    """Message Qot_StockScreen.QueryPropertyBroker."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyBroker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(2, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
    )

    property: PropertyBroker | None = None
    intervals: list[Interval] = empty_list()


@dataclass(slots=True, kw_only=True)
class QueryPropertyOption(Message):
    """Message Qot_StockScreen.QueryPropertyOption."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyOption"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(2, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
    )

    property: PropertyOption | None = None
    intervals: list[Interval] = empty_list()


@dataclass(slots=True, kw_only=True)
class QueryKlineShape(Message):
    """Message Qot_StockScreen.QueryKlineShape."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryKlineShape"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyKlineShape"),
        Field(5, "valueSet", "value_set", "int64", "repeated"),
    )

    property: PropertyKlineShape | None = None
    value_set: list[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class ScreenQuery(Message):
    """Message Qot_StockScreen.ScreenQuery."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ScreenQuery"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "simpleFieldQuery",
            "simple_field_query",
            "message",
            "optional",
            message="qot_stock_screen.QuerySimpleField",
        ),
        Field(2, "plateQuery", "plate_query", "message", "optional", message="qot_stock_screen.QueryPlate"),
        Field(
            3,
            "simplePropertyQuery",
            "simple_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertySimple",
        ),
        Field(
            4,
            "cumulativePropertyQuery",
            "cumulative_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyCumulative",
        ),
        Field(
            5,
            "financialPropertyQuery",
            "financial_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyFinancial",
        ),
        Field(
            6,
            "indicatorPositionalQuery",
            "indicator_positional_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryIndicatorPositional",
        ),
        Field(
            7,
            "indicatorPatternQuery",
            "indicator_pattern_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryIndicatorPattern",
        ),
        Field(
            8,
            "featuredPropertyQuery",
            "featured_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyFeatured",
        ),
        Field(
            9,
            "brokerHoldingsQuery",
            "broker_holdings_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyBroker",
        ),
        Field(
            10,
            "klineShapeQuery",
            "kline_shape_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryKlineShape",
        ),
        Field(11, "optionQuery", "option_query", "message", "optional", message="qot_stock_screen.QueryPropertyOption"),
    )

    simple_field_query: QuerySimpleField | None = None
    plate_query: QueryPlate | None = None
    simple_property_query: QueryPropertySimple | None = None
    cumulative_property_query: QueryPropertyCumulative | None = None
    financial_property_query: QueryPropertyFinancial | None = None
    indicator_positional_query: QueryIndicatorPositional | None = None
    indicator_pattern_query: QueryIndicatorPattern | None = None
    featured_property_query: QueryPropertyFeatured | None = None
    broker_holdings_query: QueryPropertyBroker | None = None
    kline_shape_query: QueryKlineShape | None = None
    option_query: QueryPropertyOption | None = None


@dataclass(slots=True, kw_only=True)
class RetrieveQuery(Message):
    """Message Qot_StockScreen.RetrieveQuery."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.RetrieveQuery"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "basicProperty", "basic_property", "message", "optional", message="qot_stock_screen.PropertyBasic"),
        Field(2, "simpleProperty", "simple_property", "message", "optional", message="qot_stock_screen.PropertySimple"),
        Field(
            3,
            "cumulativeProperty",
            "cumulative_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyCumulative",
        ),
        Field(
            4,
            "financialProperty",
            "financial_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFinancial",
        ),
        Field(
            5,
            "indicatorProperty",
            "indicator_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyIndicator",
        ),
        Field(
            6,
            "featuredProperty",
            "featured_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFeatured",
        ),
        Field(7, "brokerProperty", "broker_property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(8, "optionProperty", "option_property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(
            9,
            "klineShapeProperty",
            "kline_shape_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyKlineShape",
        ),
    )

    basic_property: PropertyBasic | None = None
    simple_property: PropertySimple | None = None
    cumulative_property: PropertyCumulative | None = None
    financial_property: PropertyFinancial | None = None
    indicator_property: PropertyIndicator | None = None
    featured_property: PropertyFeatured | None = None
    broker_property: PropertyBroker | None = None
    option_property: PropertyOption | None = None
    kline_shape_property: PropertyKlineShape | None = None


@dataclass(slots=True, kw_only=True)
class Sort(Message):
    """Message Qot_StockScreen.Sort."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Sort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "direction", "direction", "int32", "required"),
        Field(2, "basicProperty", "basic_property", "message", "optional", message="qot_stock_screen.PropertyBasic"),
        Field(3, "simpleProperty", "simple_property", "message", "optional", message="qot_stock_screen.PropertySimple"),
        Field(
            4,
            "cumulativeProperty",
            "cumulative_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyCumulative",
        ),
        Field(
            5,
            "financialProperty",
            "financial_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFinancial",
        ),
        Field(
            6,
            "indicatorProperty",
            "indicator_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyIndicator",
        ),
        Field(
            7,
            "featuredProperty",
            "featured_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFeatured",
        ),
        Field(8, "brokerProperty", "broker_property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(9, "optionProperty", "option_property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(
            10,
            "klineShapeProperty",
            "kline_shape_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyKlineShape",
        ),
    )

    direction: int
    basic_property: PropertyBasic | None = None
    simple_property: PropertySimple | None = None
    cumulative_property: PropertyCumulative | None = None
    financial_property: PropertyFinancial | None = None
    indicator_property: PropertyIndicator | None = None
    featured_property: PropertyFeatured | None = None
    broker_property: PropertyBroker | None = None
    option_property: PropertyOption | None = None
    kline_shape_property: PropertyKlineShape | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyBasic(Message):
    """Message Qot_StockScreen.ResultPropertyBasic."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyBasic"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyBasic"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyBasic | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertySimple(Message):
    """Message Qot_StockScreen.ResultPropertySimple."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertySimple"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertySimple"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertySimple | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyCumulative(Message):
    """Message Qot_StockScreen.ResultPropertyCumulative."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyCumulative"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyCumulative"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyCumulative | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyFinancial(Message):
    """Message Qot_StockScreen.ResultPropertyFinancial."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyFinancial"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyFinancial"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "endTime", "end_time", "uint32", "optional"),
        Field(8, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(9, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyFinancial | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    end_time: int | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyIndicator(Message):
    """Message Qot_StockScreen.ResultPropertyIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyIndicator"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyIndicator | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyFeatured(Message):
    """Message Qot_StockScreen.ResultPropertyFeatured."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyFeatured"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyFeatured"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyFeatured | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyKlineShape(Message):
    """Message Qot_StockScreen.ResultPropertyKlineShape."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyKlineShape"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyKlineShape"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyKlineShape | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyBroker(Message):
    """Message Qot_StockScreen.ResultPropertyBroker."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyBroker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyBroker | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class ResultPropertyOption(Message):
    """Message Qot_StockScreen.ResultPropertyOption."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyOption"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(2, "valueType", "value_type", "int32", "optional"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyOption | None = None
    value_type: int | None = None
    sval: str | None = None
    ival: int | None = None
    aval: list[int] = empty_list()
    dval: float | None = None
    enum_type_name: str | None = None
    enum_name: str | None = None


@dataclass(slots=True, kw_only=True)
class RspItemResult(Message):
    """Message Qot_StockScreen.RspItemResult."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.RspItemResult"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "basicPropertyResult",
            "basic_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyBasic",
        ),
        Field(
            2,
            "simplePropertyResult",
            "simple_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertySimple",
        ),
        Field(
            3,
            "cumulativePropertyResult",
            "cumulative_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyCumulative",
        ),
        Field(
            4,
            "financialPropertyResult",
            "financial_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyFinancial",
        ),
        Field(
            5,
            "indicatorPropertyResult",
            "indicator_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyIndicator",
        ),
        Field(
            6,
            "featuredPropertyResult",
            "featured_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyFeatured",
        ),
        Field(
            7,
            "brokerPropertyResult",
            "broker_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyBroker",
        ),
        Field(
            8,
            "optionPropertyResult",
            "option_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyOption",
        ),
        Field(
            9,
            "klineShapePropertyResult",
            "kline_shape_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyKlineShape",
        ),
    )

    basic_property_result: ResultPropertyBasic | None = None
    simple_property_result: ResultPropertySimple | None = None
    cumulative_property_result: ResultPropertyCumulative | None = None
    financial_property_result: ResultPropertyFinancial | None = None
    indicator_property_result: ResultPropertyIndicator | None = None
    featured_property_result: ResultPropertyFeatured | None = None
    broker_property_result: ResultPropertyBroker | None = None
    option_property_result: ResultPropertyOption | None = None
    kline_shape_property_result: ResultPropertyKlineShape | None = None


@dataclass(slots=True, kw_only=True)
class StockScreenItem(Message):
    """Message Qot_StockScreen.StockScreenItem."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.StockScreenItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockId", "stock_id", "uint64", "optional"),
        Field(2, "results", "results", "message", "repeated", message="qot_stock_screen.RspItemResult"),
    )

    stock_id: int | None = None
    results: list[RspItemResult] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_StockScreen.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterList", "filter_list", "message", "repeated", message="qot_stock_screen.ScreenQuery"),
        Field(2, "retrieveList", "retrieve_list", "message", "repeated", message="qot_stock_screen.RetrieveQuery"),
        Field(3, "watchlistStockIds", "watchlist_stock_ids", "uint64", "repeated"),
        Field(4, "sort", "sort", "message", "optional", message="qot_stock_screen.Sort"),
        Field(5, "pageFrom", "page_from", "int32", "optional"),
        Field(6, "pageCount", "page_count", "int32", "optional"),
        Field(9, "sortList", "sort_list", "message", "repeated", message="qot_stock_screen.Sort"),
    )

    filter_list: list[ScreenQuery] = empty_list()
    retrieve_list: list[RetrieveQuery] = empty_list()
    watchlist_stock_ids: list[int] = empty_list()
    sort: Sort | None = None
    page_from: int | None = None
    page_count: int | None = None
    sort_list: list[Sort] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_StockScreen.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "dataList", "data_list", "message", "repeated", message="qot_stock_screen.StockScreenItem"),
        Field(3, "lastPage", "last_page", "int32", "optional"),
        Field(4, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[StockScreenItem] = empty_list()
    last_page: int | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_StockScreen.Request."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_stock_screen.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_StockScreen.Response."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_stock_screen.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
