// SPDX-License-Identifier: EPL-2.0
/** What text a film shows, and when: {@link gleaner.film.track.Track}. */
package gleaner.film.track;
