// SPDX-License-Identifier: EPL-2.0
/** What is found, row by row, and what it would bring into a poem. */
package gleaner.desk.search;
