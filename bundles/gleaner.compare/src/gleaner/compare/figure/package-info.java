// SPDX-License-Identifier: EPL-2.0
/** What can be counted in a text while it comes. */
package gleaner.compare.figure;
