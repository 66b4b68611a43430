/* What libical reads in a calendar file on standard input.
 * Prints each error that an iTIP restriction check finds, and each appointment: its name, sequence,
 * status, and the seconds since 1970 at which it starts and ends. Exits with 0 when there is no error. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static int errors_in(icalcomponent *component)
{
    int found = 0;
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    while (property) {
        printf("error %s\n", icalproperty_get_xlicerror(property));
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

static long seconds(icalcomponent *calendar, icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    struct icaltimetype at = icalproperty_get_datetime_with_component(property, calendar);
    return (long)icaltime_as_timet_with_zone(at, icaltime_get_timezone(at));
}

int main(void)
{
    static char text[1 << 22];
    text[fread(text, 1, sizeof text - 1, stdin)] = '\0';
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar) {
        printf("error not a calendar\n");
        return 1;
    }
    icalrestriction_check(calendar);
    int found = errors_in(calendar);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    while (event) {
        printf("event %s %d %s %ld %ld\n", icalcomponent_get_uid(event),
               icalcomponent_get_sequence(event),
               icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED ? "CANCELLED" : "CONFIRMED",
               seconds(calendar, event, ICAL_DTSTART_PROPERTY),
               seconds(calendar, event, ICAL_DTEND_PROPERTY));
        event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }
    return found ? 1 : 0;
}
