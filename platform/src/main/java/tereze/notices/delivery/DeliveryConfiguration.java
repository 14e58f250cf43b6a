package tereze.notices.delivery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.keys.Keys;
import tereze.notices.Channel;
import tereze.notices.MailSettings;
import tereze.notices.PushSettings;
import tereze.notices.PushSubscriptions;
import tereze.notices.SmsSettings;
import tereze.outbound.Receivers;

/// The providers of the settings. In a demonstration the outbox replaces those that are not set.
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    PushKey pushKey(Keys keys) {
        return new PushKey(keys.p256("web-push"));
    }

    @Bean
    PushServices pushServices(
            PushSettings settings,
            PushSubscriptions subscriptions,
            Receivers receivers,
            InstantSource time,
            @Qualifier("machine") InstantSource machine,
            PushKey key) {
        return new PushServices(subscriptions, receivers, time, machine, key, settings.contact());
    }

    @Bean
    Providers providers(
            MailSettings mail,
            SmsSettings sms,
            ObjectProvider<DemoOutbox> demo,
            PushSettings push,
            PushServices services) {
        List<Provider> providers = new ArrayList<>();
        Optional<DemoOutbox> outbox = Optional.ofNullable(demo.getIfAvailable());
        if (mail.served()) {
            providers.add(new SmtpServer(mail));
        } else {
            outbox.ifPresent(it -> providers.add(it.provider(Channel.EMAIL)));
        }
        if (sms.served()) {
            providers.add(new SmsGateway(sms));
        } else {
            outbox.ifPresent(it -> providers.add(it.provider(Channel.SMS)));
        }
        if (push.served()) {
            providers.add(services);
        }
        return new Providers(providers);
    }
}
