"""Define the messages of gRPC's own services, health and reflection, and of its statuses with details.

They are public facts: grpc/health/v1/health.proto, grpc/reflection/v1/reflection.proto, google/rpc/status.proto and
google/protobuf/any.proto. The packages that hold generated code for them, such as grpcio-reflection, need a protobuf of
their own time, which the vendor's package may not run with.

Invariant: as in templates/grpc, numbers that stand for enums stay numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from opend_proto.schema import Field, Message

__all__ = [
    "AnyMessage",
    "FileDescriptors",
    "HealthRequest",
    "HealthResponse",
    "ReflectionError",
    "ReflectionRequest",
    "ReflectionResponse",
    "ServiceList",
    "ServiceNamed",
    "StatusMessage",
]


@dataclass(slots=True, kw_only=True)
class HealthRequest(Message):
    """Asks for the health of a service, or with "" of all."""

    FULL_NAME: ClassVar[str] = "grpc.health.v1.HealthCheckRequest"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "service", "service", "string", "optional"),)

    service: str | None = None


@dataclass(slots=True, kw_only=True)
class HealthResponse(Message):
    """Tells it: 1 serving, 2 not serving, 3 an unknown service."""

    FULL_NAME: ClassVar[str] = "grpc.health.v1.HealthCheckResponse"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "status", "status", "int32", "optional"),)

    status: int | None = None


@dataclass(slots=True, kw_only=True)
class ReflectionRequest(Message):
    """Asks for a file or a list; one of the fields but the host is set."""

    FULL_NAME: ClassVar[str] = "grpc.reflection.v1.ServerReflectionRequest"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "host", "host", "string", "optional"),
        Field(3, "file_by_filename", "file_name", "string", "optional"),
        Field(4, "file_containing_symbol", "symbol", "string", "optional"),
        Field(5, "file_containing_extension", "extension", "bytes", "optional"),
        Field(6, "all_extension_numbers_of_type", "extended", "string", "optional"),
        Field(7, "list_services", "services", "string", "optional"),
    )

    host: str | None = None
    file_name: str | None = None
    symbol: str | None = None
    extension: bytes | None = None
    extended: str | None = None
    services: str | None = None


@dataclass(slots=True, kw_only=True)
class FileDescriptors(Message):
    """Files as serialized FileDescriptorProtos."""

    FULL_NAME: ClassVar[str] = "grpc.reflection.v1.FileDescriptorResponse"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "file_descriptor_proto", "files", "bytes", "repeated"),)

    files: list[bytes] = field(default_factory=list[bytes])


@dataclass(slots=True, kw_only=True)
class ServiceNamed(Message):
    """The name of a service."""

    FULL_NAME: ClassVar[str] = "grpc.reflection.v1.ServiceResponse"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "name", "name", "string", "optional"),)

    name: str | None = None


@dataclass(slots=True, kw_only=True)
class ServiceList(Message):
    """The services."""

    FULL_NAME: ClassVar[str] = "grpc.reflection.v1.ListServiceResponse"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "service", "services", "message", "repeated", message=ServiceNamed),
    )

    services: list[ServiceNamed] = field(default_factory=list[ServiceNamed])


@dataclass(slots=True, kw_only=True)
class ReflectionError(Message):
    """The status of a question that has no answer."""

    FULL_NAME: ClassVar[str] = "grpc.reflection.v1.ErrorResponse"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "error_code", "code", "int32", "optional"),
        Field(2, "error_message", "message", "string", "optional"),
    )

    code: int | None = None
    message: str | None = None


@dataclass(slots=True, kw_only=True)
class ReflectionResponse(Message):
    """Answers a ReflectionRequest."""

    FULL_NAME: ClassVar[str] = "grpc.reflection.v1.ServerReflectionResponse"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "valid_host", "host", "string", "optional"),
        Field(2, "original_request", "request", "bytes", "optional"),
        Field(4, "file_descriptor_response", "descriptors", "message", "optional", message=FileDescriptors),
        Field(6, "list_services_response", "services", "message", "optional", message=ServiceList),
        Field(7, "error_response", "error", "message", "optional", message=ReflectionError),
    )

    host: str | None = None
    request: bytes | None = None
    """The request as it came."""
    descriptors: FileDescriptors | None = None
    services: ServiceList | None = None
    error: ReflectionError | None = None


@dataclass(slots=True, kw_only=True)
class AnyMessage(Message):
    """A message of any type."""

    FULL_NAME: ClassVar[str] = "google.protobuf.Any"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type_url", "url", "string", "optional"),
        Field(2, "value", "value", "bytes", "optional"),
    )

    url: str | None = None
    value: bytes | None = None


@dataclass(slots=True, kw_only=True)
class StatusMessage(Message):
    """A status with its details, as it travels in the trailer ``grpc-status-details-bin``."""

    FULL_NAME: ClassVar[str] = "google.rpc.Status"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "int32", "optional"),
        Field(2, "message", "message", "string", "optional"),
        Field(3, "details", "details", "message", "repeated", message=AnyMessage),
    )

    code: int | None = None
    message: str | None = None
    details: list[AnyMessage] = field(default_factory=list[AnyMessage])
