#pragma once
// Only MarkupBridge's C++ includes <gmime/gmime.h>: nothing of glib is for Swift.
