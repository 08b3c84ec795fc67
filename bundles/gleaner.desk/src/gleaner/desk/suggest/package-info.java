// SPDX-License-Identifier: EPL-2.0
/** What could stand in a place of a poem: the place, those who make suggestions, the choices and their filter. */
package gleaner.desk.suggest;
