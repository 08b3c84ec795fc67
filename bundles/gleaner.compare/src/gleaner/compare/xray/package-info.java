// SPDX-License-Identifier: EPL-2.0
/** What a model expected at each place of a text. */
package gleaner.compare.xray;
