### What would be imported, before anything is sent

import-read = { $count } شماره خوانده شد. هنوز چیزی ارسال نشده.
import-read-people = { $count } نفر خوانده شد. هنوز چیزی ارسال نشده.
import-parts = از { $list }.
import-part = { $name } ({ $count })
import-country = کد کشور ندارد؟ { $country } ({ $code }) را در نظر می‌گیرم.
import-country-none = شماره‌های بدون کد کشور تا نگویید مال کدام کشورند قابل استفاده نیستند.
import-read-home =
    { $count ->
        [one] یک شماره کد کشور ندارد
       *[other] { $count } شماره کد کشور ندارند
    }، پس { $country } را در نظر گرفتم: { $text } می‌شود { $phone }.{ $unclear ->
        [yes] {" "}شاید هم { $other } باشد.
       *[no] {""}
    }
import-read-plus =
    { $count ->
        [one] یک شماره کد کشور دارد ولی + ندارد
       *[other] { $count } شماره کد کشور دارند ولی + ندارند
    }: { $text } می‌شود { $phone }.{ $unclear ->
        [yes] {" "}شاید هم { $other } باشد.
       *[no] {""}
    }
import-annotations = به مخاطبین شما اضافه می‌شود: { $list }.
import-extras = تلگرام برای بقیه جایی ندارد: { $list }.
extra-note = { $count } یادداشت
extra-label = برچسب‌های { $count } نفر
extra-organisation = { $count } شرکت
extra-birthday = { $count } تولد
extra-photo = { $count } عکس
extra-email = { $count } نشانی ایمیل
extra-address = { $count } نشانی
extra-website = { $count } وب‌سایت
extra-other_account = { $count } حساب در جای دیگر
import-country-ask = شماره‌های بدون کد کشور مال کدام کشورند؟ نام کشور، دو حرف آن یا کدش را بنویسید، مثل Germany، DE یا +49.
import-country-unknown = این کشور را نمی‌شناسم. نامش را به انگلیسی، دو حرف آن یا کدش را بنویسید، مثل Germany، DE یا +49.
import-shows-number = کسانی که اضافه می‌کنید شماره‌تان را می‌بینند: همهٔ مخاطبین شما می‌توانند. /privacy این را تغییر می‌دهد.
import-names-kept = مخاطبینی که با نام دیگری دارید همان نامی را که داده‌اید نگه می‌دارند، مگر اینکه روشنشان کنید.
import-changes-nothing = همهٔ آن‌ها در مخاطبین شما هستند. همین فایل اگر دوباره بیاید چیزی را تغییر نمی‌دهد.
import-nobody-new = کس تازه‌ای در آن نیست: همین فایل اگر دوباره بیاید چیزی را تغییر نمی‌دهد.
import-tried = شماره‌هایی که قبلاً پیدا نشدند خاموش می‌مانند مگر روشنشان کنید. وقتی صاحبشان بپیوندد خودشان مخاطب می‌شوند.
import-nobody = کسی در آن نیست که بشود اضافه‌اش کرد.
import-nothing-on = چیزی روشن نیست. کسانی را که می‌خواهید وارد کنید روشن کنید.
import-all-on = همه
import-some-on = { $count } تا از آن‌ها
import-none-on = هیچ‌کدام
import-kept = نامشان می‌ماند
import-never-sent = کاری لازم نیست
import-rows-new = تازه
import-rows-unclear = معلوم نیست مال کیست
import-rows-by_id = تازه، بی‌شماره
import-rows-rename = با نام دیگر
import-rows-tried = قبلاً پیدا نشده
import-rows-already = از قبل هست
import-rows-duplicate = بیش از یک بار
import-rows-unusable = قابل استفاده نیست
import-row-unclear = { $phone } یا { $other }
import-row-moved = { $phone }؛ { $name } در تلگرام شمارهٔ دیگری دارد
import-row-rename = به‌جای { $old }
import-row-duplicate = مثل ردیف { $row }
import-row-no-number = بدون شماره اضافه می‌شود
import-row-account = { $account }، از { $field }
import-row-line = سطر { $line }
import-row-entry = مورد { $entry }
import-bulk-title = این { $count } نفر را می‌شناسید؟
import-bulk = تلگرام حسابی را که غریبه‌های زیادی جست‌وجو کند محدود و گاهی مسدود می‌کند. دفترچهٔ خودتان اشکالی ندارد؛ فهرست غریبه‌ها دارد و برگشت ندارد.

## The columns of a table

columns-title = در این ستون‌ها چیست؟
columns-how = ستون‌ها را حدس زدم. برای اصلاح بزنید.
columns-no-number = اول بگویید کدام ستون شماره‌ها را دارد.
column-numbered = ستون { $number }
column-is = { $column }: { $role }
column-is-such = { $column } (مثل { $example }): { $role }
role-whole = نام کامل
role-first = نام
role-middle = نام میانی
role-last = نام خانوادگی
role-organisation = شرکت
role-nickname = نام مستعار
role-phone = شماره
role-telegram_id = شناسهٔ تلگرام
role-username = نام کاربری
role-label = برچسب
role-country_code = کد کشور
role-phone_label = نوع شماره
role-machine = فکس یا پیجر
role-other_person = شمارهٔ شخص دیگر
role-about_phone = دربارهٔ یک تلفن
role-website = وب‌سایت
role-note = یادداشت
role-category = گروه
role-email = ایمیل
role-birthday = تولد
role-address = نشانی
role-photo = عکس
role-other_account = حساب دیگر
role-uid = کلید مورد
role-other = هیچ

## Files

file-nameless =
    { $count ->
        [one] فایل شما
       *[other] { $count } فایل شما
    }
file-nothing = این فایل خالی است.
file-spreadsheet = این یک صفحه‌گسترده است. آن را به‌صورت CSV ذخیره کنید، با سرستون‌هایی مثل Name و Phone در ردیف اول، و همان را بفرستید.
file-archive = این یک فایل فشرده است. بازش کنید و فایل‌های vcf، csv یا json داخل آن را بفرستید.
file-locked_archive = این فایل فشرده گذرواژه دارد. بازش کنید و فایل‌های مخاطبین داخل آن را بفرستید.
file-calendar = در این فایل مخاطبی پیدا نمی‌کنم: تقویم است. به‌جای تقویم، مخاطبین را باز کنید، Export را بزنید و فایل vcf یا csv را بفرستید.
file-mail = در این فایل مخاطبی پیدا نمی‌کنم: ایمیل است. فایل پیوست آن را بفرستید، یا نام‌ها و شماره‌ها را در یک پیام کپی کنید.
file-picture = در این تصویر کد QR نمی‌بینم. تصویری واضح بفرستید که کد همهٔ آن را پر کند، یا نام‌ها و شماره‌ها را بنویسید.
file-odd_picture = این تصویر باز نمی‌شود. به‌جای فایل، آن را به‌صورت عکس بفرستید تا تلگرام مناسبش کند.
file-code = کد QR این تصویر مخاطب نیست. کدی را بفرستید که کارت مخاطب، شماره یا لینک تلگرام کسی باشد.
file-media = در این فایل مخاطبی پیدا نمی‌کنم: صدا یا ویدیو است. نام‌ها و شماره‌ها را بنویسید، یا از مخاطبین فایل vcf یا csv بگیرید.
file-document = در این فایل مخاطبی پیدا نمی‌کنم: سند است. نام‌ها و شماره‌ها را در یک پیام کپی کنید، یا آن را به‌صورت متن ساده (txt) ذخیره کنید و بفرستید.
file-chat = این فایل تاریخچهٔ گفتگوست و مخاطبی ندارد. از مخاطبین گوشی خروجی بگیرید، یا در تلگرام دسکتاپ: تنظیمات › پیشرفته › خروجی داده‌های تلگرام.
file-log = در این فایل مخاطبی پیدا نمی‌کنم: شبیه گزارش برنامه است، با زمان در هر سطر. فقط نام‌ها و شماره‌ها را بفرستید، هر نفر در یک سطر.
file-web_page = این فایل صفحهٔ وب است و مخاطبی ندارد. از تلگرام دسکتاپ lists/contacts.html را بفرستید؛ وگرنه از مخاطبین فایل vcf یا csv بگیرید.
file-telegram_list = این صفحه از خروجی تلگرام، مخاطبین پرتکرار، نشست‌ها یا مانند آن را فهرست می‌کند، نه مخاطبین شما را. contacts.html را از همان پوشه بفرستید.
file-backup = این فایل را فقط برنامهٔ سازنده‌اش می‌خواند. آنجا بازش کنید، Export را بزنید، vCard (vcf) یا CSV را انتخاب کنید و همان را بفرستید.
file-table = در این فایل مخاطبی پیدا نمی‌کنم: جدولی بدون شماره تلفن یا نام کاربری است. از مخاطبین با شماره‌هایشان فایل vcf یا csv بگیرید و بفرستید.
file-database = در این فایل مخاطبی پیدا نمی‌کنم: رونوشت یک پایگاه داده است. فقط نام‌ها و شماره‌ها را به‌صورت csv خروجی بگیرید و بفرستید.
file-map = در این فایل مخاطبی پیدا نمی‌کنم: نقشه یا مسیر است. از مخاطبین فایل vcf یا csv بگیرید و بفرستید.
file-program = در این فایل مخاطبی پیدا نمی‌کنم: برنامه یا بخشی از یک برنامه است. از مخاطبین فایل vcf یا csv بگیرید و بفرستید.
file-unknown = در این فایل مخاطبی پیدا نمی‌کنم. از آن‌ها فایل vcf، csv، xlsx یا json بگیرید، یا نام‌ها و شماره‌ها را به‌صورت متن ساده بفرستید، هر نفر در یک سطر.
file-empty = کسی در این فایل نیست.
file-too-many = در این فایل بیش از { $most } شماره هست، که بیشترین تعداد در یک بار است، پس دیگر نخواندم. آن را تکه‌تکه، یکی پس از دیگری بفرستید.
file-too-complex = خواندن این فایل زمان یا حافظهٔ زیادی می‌برد، پس متوقف شدم. دوباره به‌صورت vcf یا csv خروجی بگیرید، یا تکه‌تکه بفرستید.
file-too-large = این فایل بزرگ‌تر از ۲۰ مگابایت است و ربات اجازهٔ خواندن بیش از آن را ندارد. هر بار از مخاطبین کمتری خروجی بگیرید، یا بدون عکس.
