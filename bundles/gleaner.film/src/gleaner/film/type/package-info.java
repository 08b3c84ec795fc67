// SPDX-License-Identifier: EPL-2.0
/** Setting text in the faces that come with Gleaner. */
package gleaner.film.type;
