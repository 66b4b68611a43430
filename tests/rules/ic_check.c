/* Ask libical what an iTIP restriction check says of a calendar file on standard input.
 * Prints each error it finds, and the number of them; exits with 0 when there are none. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static int errors_in(icalcomponent *component)
{
    int found = 0;
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    while (property) {
        printf("%s\n", icalproperty_get_xlicerror(property));
        found++;
        property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY);
    }
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    while (inner) {
        found += errors_in(inner);
        inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT);
    }
    return found;
}

int main(void)
{
    static char text[1 << 20];
    text[fread(text, 1, sizeof text - 1, stdin)] = '\0';
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar) {
        printf("not a calendar\n");
        return 1;
    }
    icalrestriction_check(calendar);
    int found = errors_in(calendar);
    printf("%d errors\n", found);
    return found ? 1 : 0;
}
