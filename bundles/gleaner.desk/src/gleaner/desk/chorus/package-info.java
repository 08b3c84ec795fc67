// SPDX-License-Identifier: EPL-2.0
/** What the engines would say in a place of a poem: the stretch they fill, what is wished of it. */
package gleaner.desk.chorus;
