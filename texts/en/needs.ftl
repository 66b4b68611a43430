# Needs: written on a page of one’s own, read only by the person who sees to logistics.

consent-missing = Without your agreement, we keep nothing. Tick the box to have your text kept, or call us.
