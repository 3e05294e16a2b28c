// The parts of slapd's structures that a check module needs, as OpenLDAP 2.5 and 2.6 lay them out. Distributions ship no header of
// them.
#ifndef PWSIEVE_SLAPD_H
#define PWSIEVE_SLAPD_H

#include <lber.h>

typedef struct {
    void *next;
    void *type;
    struct berval name;
} AttributeDescription;

typedef struct Attribute {
    AttributeDescription *description;
    // Each array ends with one whose bv_val is NULL.
    struct berval *values;
    struct berval *normalized;
    unsigned count;
    unsigned flags;
    struct Attribute *next;
} Attribute;

typedef struct {
    unsigned long id;
    struct berval name;
    struct berval normalized_name;
    Attribute *attributes;
} Entry;

#endif
