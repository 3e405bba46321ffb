"""Offer the names of the standard library that ``from futu import *`` brings along, and programs came to rely on.

Invariant: nothing but the standard library is imported.
"""

import collections
import datetime as dt
import enum
import hashlib
import io
import json
import logging
import os
import platform
import signal
import socket
import struct
import sys
import threading
import time
import traceback
from abc import abstractmethod
from copy import copy
from datetime import datetime, timedelta
from enum import IntEnum
from struct import calcsize
from threading import RLock

__all__ = [
    "IntEnum",
    "RLock",
    "abstractmethod",
    "calcsize",
    "collections",
    "copy",
    "datetime",
    "dt",
    "enum",
    "hashlib",
    "io",
    "json",
    "logging",
    "os",
    "platform",
    "signal",
    "socket",
    "struct",
    "sys",
    "threading",
    "time",
    "timedelta",
    "traceback",
]
