// SPDX-License-Identifier: EPL-2.0
/** A comparison as a web page. */
package gleaner.compare.page;
