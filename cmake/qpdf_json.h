// For clang 14 alone: its reading of libstdc++'s constexpr vector fails inside QPDF's JSON.hh, which nobody here uses.
// QPDF's other headers only need to know that the class exists.
#pragma once
#ifndef JSON_HH
#define JSON_HH
class JSON;
#endif
