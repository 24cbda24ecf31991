#pragma once
#include <string>

/// Takes out of a message, byte for byte, what would cost GMime stack or time beyond its size. Tells
/// whether parts of the message may be lost by it.
bool boundMail(std::string &source);
