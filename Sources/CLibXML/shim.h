#pragma once
#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU, its headers bring in ICU's, which Foundation has in another
// version. Without them the encoding handler's struct lacks two members; we only use pointers to it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/xmlreader.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/parserInternals.h>
