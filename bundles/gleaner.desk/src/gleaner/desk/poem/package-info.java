// SPDX-License-Identifier: EPL-2.0
/** What is known of a place in a poem, and how text comes into one. */
package gleaner.desk.poem;
